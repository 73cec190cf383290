/**
 * Per kind of failure: what it is put down to and what to mend, unless the failure has its own; then,
 * marked `>`, what to mend where the user runs the endpoint. See `readRemedies`.
 */
export const KIND_REMEDIES = `
# content
? A retired model, or a setting that it does not know
Compare the settings of the assistant with the reference of {P}.
> Replay the request against it; accept fields that you do not know.

# credentials
? It expired, was revoked or belongs to another account
Create a key in the {P} console and enter it under Provider Keys.
> Compare the key under Provider Keys with the one that it checks.

# plan
? The plan or project behind the key does not include it
Upgrade the {P} plan, or choose another model or voice.
> Compare the model name in the assistant with those that it serves.

# quota
? Credit or monthly limit used up
Add credit or raise the limit in the billing of {P}.
> Raise the quota of the provider behind it.

# rate
? More calls at once than the account allows
Raise the rate limit (tier) at {P}, or run fewer calls at once.
> Raise its rate limit, or run fewer calls at once.
! This is the provider's limit. Vapi's own shows subscription-concurrency-limit-reached.

# failed
? An outage at {P}
? A key, quota or setting that it refused
Check quota, plan and settings of the key at {P}.
> Send it a request, and compare the stream with the documented format to its end.

# server
? An incident at {P}
> Mend the exception; answer with a spoken apology instead.

# overload
? Demand at {P}
> Add instances and keep one warm.

# timeout
? Overload at {P}
> Stream the first token at once; do slow work later.

# network
? A restart or network fault at {P}
> Check restarts, proxies and certificates at that minute.
`;

/** What is more specific to one failure than its kind; see `readRemedies`. */
export const FAILURE_REMEDIES = `
# bad-request-validation-failed
? A retired model, too long a prompt or a tool schema that it refuses
Compare model, max tokens and tool schemas under Assistant › Model with the reference of {P}.

# *-invalid-config,invalid-config
Under Assistant › Transcriber, choose language and options that {P} lists.

# no-such-model-language-tier-combination
? A model that does not speak the language, or a retired tier
Under Assistant › Transcriber, choose a model that {P} lists for the language.

# incorrect-api-key,invalid-api-key
? It was mistyped, cut off or deleted
Copy the whole key from the {P} console into Provider Keys again.

# *-api-key-missing,api-key-missing
? It was removed, or never saved
Look whether the key was saved; enter it again if not.

# account-not-in-organization
? Who made the key has left
Make a key inside the organization at {P}, best of a service account.

# model-access-denied,unauthorized-to-access-model
? The model is not enabled for this account, project or region
Enable the model in the {P} console, or choose another in the assistant.

# requested-payment
? An unpaid bill, or credits used up
Pay the open bill or upgrade in the billing of {P}.

# blocked-concurrent-requests-and-requested-upgrade
Upgrade the {P} plan, or run fewer calls at once.

# word-boost-parsing-failed
? Odd characters in the word boost list
? An incident at {P}
Empty Word Boost under Assistant › Transcriber; add its words one by one.

# system-busy-and-requested-upgrade
? Demand at {P}: higher plans are served first
Upgrade the {P} plan.

# voice-not-found
? It was deleted, or belongs to another account than the key
Copy the voice ID from the account whose key is used, or choose another under Assistant › Voice.

# invalid-voice
? A wrong voice ID, or a voice of another engine
Choose another voice under Assistant › Voice.

# voice-disabled-by-owner
? A shared library voice was taken back
Choose another voice under Assistant › Voice.

# vapi-voice-disabled-by-owner
? A voice was taken back from Vapi's own library
Choose another voice of Vapi's library under Assistant › Voice.

# voice-must-be-a-valid-voice-manifest-uri
? A plain voice name was entered
Copy the s3:// address of the voice from {P} into Assistant › Voice.

# invalid-emotion
? The emotion was typed freely, or belongs to another voice engine
Change or remove the emotion under Assistant › Voice.

# voice-not-fine-tuned
? The training of a professional clone is under way, or failed
Finish its fine-tuning in the {P} console.

# voice-not-fine-tuned-and-cannot-be-used
? A professional clone without finished training for this model
Choose another voice under Assistant › Voice until its fine-tuning is done.

# invalid-voice-samples
? Recordings that are too short, noisy or damaged
Replace its samples in the {P} console by longer, clean ones.

# missing-samples-for-voice-clone
? The recordings behind the clone were deleted
Upload its samples in the {P} console again.

# max-character-limit-exceeded
? A long answer or first message was sent as one piece
Ask for short answers in the prompt; shorten the first message.

# blocked-content-against-their-policy
? The assistant was about to say something that {P} forbids
Read what was to be said, and take the topic out of the prompt.

# blocked-account-in-probation
? Earlier breaches of the terms
Write to {P} support from that account.

# blocked-free-plan-and-requested-upgrade
? A free account whose use looks unusual to {P}
Upgrade to a paid {P} plan.

# blocked-using-instant-voice-clone-and-requested-upgrade
? Instant clones need a higher plan
Upgrade the {P} plan, or choose a library voice.

# blocked-voice-potentially-against-terms-of-service-and-awaiting-verification
? A clone that may break the terms
Verify it in the {P} console; until then choose another voice.

# professional-voices-only-for-creator-plus
Upgrade to {P} Creator, or choose another voice.

# voice-not-allowed-for-free-users
Upgrade to a paid {P} plan, or choose a default voice.
`;
