/**
 * Kinds of failure, see `readEntries`: the meaning, what it is put down to and what to mend, unless a
 * failure has its own; then, marked `>`, what to mend where the user runs the endpoint. `{P}` is the
 * provider, `{K}` the key that was used, `{W}` the failure's own words.
 */
export const KINDS = `
# content
{P} did not accept what it was sent: {W}.
? A retired model, or a setting that it does not know
Compare the settings of the assistant with the reference of {P}.
> Replay the request against it; accept fields that you do not know.

# credentials
{P} refused {K}: {W}.
? It expired, was revoked or belongs to another account
Create a key in the {P} console and enter it under Provider Keys.
> Compare the key under Provider Keys with the one that it checks.

# plan
{P} does not allow this with {K}: {W}.
? The plan or project behind the key does not include it
Upgrade the {P} plan, or choose another model or voice.
> Compare the model name in the assistant with those that it serves.

# quota
{P} has nothing left for {K}: {W}.
? Credit or monthly limit used up
Add credit or raise the limit in the billing of {P}.
> Raise the quota of the provider behind it.

# rate
{P} limits {K}: {W}.
? More calls at once than the account allows
Raise the rate limit (tier) at {P}, or run fewer calls at once.
> Raise its rate limit, or run fewer calls at once.
! This is the provider's limit. Vapi's own shows subscription-concurrency-limit-reached.

# failed
{P} gave no cause: {W}.
? An outage at {P}
? A key, quota or setting that it refused
Try it in the assistant; check key, quota and settings at {P}.
> Send it a request, and compare the stream with the documented format to its end.

# server
{P} failed on its side: {W}.
? An incident at {P}
> Mend the exception; answer with a spoken apology instead.

# overload
{P} had more to do than it could: {W}.
? Demand at {P}
> Add instances and keep one warm.

# timeout
{P} took too long: {W}.
? Overload at {P}
> Stream the first token at once; do slow work later.

# network
{P} lost the connection: {W}.
? A restart or network fault at {P}
> Check restarts, proxies and certificates at that minute.
`;

const VOICE = 'Choose another voice under Assistant › Voice.';

/**
 * Failures by the words that follow a provider in a code, without status; `*` stands for a component.
 * A line `~` replaces words that read badly. See `readEntries`.
 */
export const FAILURES = `
# *-failed,unexpected-error failed

# bad-request-validation-failed content
~ bad request
? A retired model, too long a prompt or a tool schema that it refuses
Compare model, max tokens and tool schemas under Assistant › Model with the reference of {P}.

# *-invalid-config,invalid-config content
Under Assistant › Transcriber, choose language and options that {P} lists.

# no-such-model-language-tier-combination content
~ model does not fit language
Under Assistant › Transcriber, choose a model that {P} lists for the language.

# not-found content

# unauthorized,unauthorized-access,invalid-credentials,*-auth-failed,auth-failed credentials

# incorrect-api-key,invalid-api-key credentials
? It was mistyped, cut off or deleted
Copy the whole key from the {P} console into Provider Keys again.

# *-api-key-missing,api-key-missing credentials
? It was removed, or never saved
Enter the {P} key under Provider Keys and save.

# account-not-in-organization credentials
? Who made the key has left
Make a key inside the organization at {P}, best of a service account.

# model-access-denied,unauthorized-to-access-model plan
Enable the model in the {P} console, or choose another in the assistant.

# forbidden-api-access-not-available plan
~ API access not available

# paid-only-feature plan

# forbidden-out-of-characters,out-of-credits quota

# exceeded-quota,quota-exceeded,insufficient-funds quota

# insufficent-funds quota
~ insufficient funds

# requested-payment quota
Pay the open bill or upgrade in the billing of {P}.

# rate-limit-reached,*-rate-limited,rate-limited rate

# blocked-concurrent-requests-and-requested-upgrade rate
~ too many requests at once
Upgrade the {P} plan, or run fewer calls at once.

# server-error,*-server-error,invalid-json,returning-invalid-json,invalid-schema server

# word-boost-parsing-failed server
Empty Word Boost under Assistant › Transcriber; add its words one by one.

# server-overloaded-error overload
~ server overloaded

# system-busy-and-requested-upgrade overload
~ system busy
Upgrade the {P} plan: higher plans go first.

# request-timed-out timeout

# bad-gateway-ehostunreach network
~ host unreachable

# network-error,gateway-error,socket-hang-up network

# econnreset network
~ connection reset

# voice-not-found content
? It was deleted, or belongs to another account than the key
Copy the voice ID from the account whose key is used, or choose another under Assistant › Voice.

# invalid-voice,voice-disabled-by-owner content
${VOICE}

# vapi-voice-disabled-by-owner content
Choose another voice of Vapi's library under Assistant › Voice.

# voice-must-be-a-valid-voice-manifest-uri content
~ voice is no manifest URI
Copy the s3:// address of the voice from {P} into Assistant › Voice.

# invalid-emotion content
Change or remove the emotion under Assistant › Voice.

# voice-not-fine-tuned content
Finish its fine-tuning in the {P} console.

# voice-not-fine-tuned-and-cannot-be-used content
~ voice unusable until fine-tuned
${VOICE} Finish its fine-tuning in the {P} console first to keep it.

# invalid-voice-samples content
Replace its samples in the {P} console by longer, clean ones.

# missing-samples-for-voice-clone content
Upload its samples in the {P} console again.

# max-character-limit-exceeded content
Ask for short answers in the prompt; shorten the first message.

# blocked-content-against-their-policy content
~ content against its policy
Read what was to be said, and take the topic out of the prompt.

# blocked-account-in-probation plan
~ account on probation
Write to {P} support from that account.

# blocked-free-plan-and-requested-upgrade plan
~ free plan blocked
Upgrade to a paid {P} plan.

# blocked-using-instant-voice-clone-and-requested-upgrade plan
~ instant clone needs upgrade
Upgrade the {P} plan, or choose a library voice.

# blocked-voice-potentially-against-terms-of-service-and-awaiting-verification plan
~ voice awaits verification
Verify it in the {P} console; until then choose another voice.

# professional-voices-only-for-creator-plus plan
~ voice needs Creator plan
Upgrade to {P} Creator, or choose another voice.

# voice-not-allowed-for-free-users plan
~ voice not on free plan
Upgrade to a paid {P} plan, or choose a default voice.
`;
