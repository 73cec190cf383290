/** Vapi's ends before an assistant could speak: account, limits, resources, server URL; see `readEntries`. */
export const VAPI_SETUP = `
# call.start.error-subscription-frozen you billing
Your Vapi subscription is frozen: a payment failed.
Update the card under Settings › Billing, then call again.

# call.start.error-subscription-insufficient-credits you billing
Your Vapi credits do not cover a call.
Add credits under Settings › Billing and switch on auto-reload.

# call.start.error-subscription-wallet-does-not-exist you billing
Your Vapi subscription has no wallet.
Check that the API key is of the organization you pay for.
If it is, ask Vapi support to create the wallet.

# call.start.error-subscription-upgrade-failed you billing
Your plan should have been upgraded for this call, and that failed.
Check the card and upgrade by hand under Settings › Billing.

# call.start.error-subscription-concurrency-limit-reached you limits back-off
Your Vapi plan allows no more calls at once.
Space out campaigns; retry with growing pauses.
Buy more lines under Settings › Billing.
! This is Vapi's limit. A provider's shows 429 or rate-limit in the code.

# call.start.error-fraud-check-failed you account
Your call was blocked by Vapi's fraud detection.
Do not repeat it. Tell Vapi support the call ID and what the calls are for.

# call.start.error-enterprise-feature-not-available-recording-consent you configuration
~ Recording consent needs Enterprise
Your plan lacks recording consent, which this assistant uses.
Remove recordingConsentPlan from its compliancePlan, or ask Vapi for an enterprise plan.

# call.start.error-vapi-number-international you phone_number
~ Vapi number cannot call abroad
Your Vapi number does not support international calls.
Import a number of a carrier under Phone Numbers and call from it.
For a call at home, write the number in E.164 form (+ and country code).

# call.start.error-vapi-number-outbound-daily-limit you limits
Your Vapi number has used up its outbound calls for today.
Import a number of a carrier under Phone Numbers, or call again tomorrow.

# call-start-error-neither-assistant-nor-server-set you start configuration
~ Neither assistant nor server set
Your phone number or request names neither an assistant nor a server URL.
Choose an assistant under Phone Numbers; in API calls send assistantId.
= assistant-not-provided

# assistant-not-found you start configuration
Your call names an assistant ID that does not exist.
? The assistant was deleted
? The API key is of another organization
Choose an existing assistant on the phone number, campaign or request.

# assistant-not-valid you start configuration
Your assistant has settings that Vapi does not accept.
Publish it again: the dashboard names the field. From a server, try POST /assistant.
= assistant-not-invalid

# call.start.error-get-assistant you configuration
~ Assistant not loaded
Your assistant could not be fetched.
Check that its ID exists under Assistants, in the organization of the API key.

# call.start.error-get-phone-number you phone_number
~ Phone number not loaded
Your phone number could not be fetched.
Check under Phone Numbers that it is imported and active.

# call.start.error-get-customer you configuration
~ Customer not loaded
Your call's customer could not be fetched.
Check customerId, or send customer.number in E.164 form.

# call.start.error-get-resources-validation you configuration
~ Assistant or tools failed validation
Your assistant, tools or overrides did not pass validation.
Call without assistantOverrides; remove deleted tools under Assistant › Tools.

# assistant-request-failed you start server_URL
Your server URL could not be reached, or answered too late.
? The server was down, asleep or slow
? Wrong URL, certificate or firewall
POST an assistant-request to it and time the answer.
Keep one instance warm; do slow look-ups later.

# assistant-request-returned-error you start server_URL
Your server URL answered with an error.
Find the exception of that minute in your server's log.

# assistant-request-returned-unspeakable-error you start server_URL
Your server URL answered with an error that cannot be read to the caller.
Return {"error": "a sentence for the caller"}, then mend the exception behind it.

# assistant-request-returned-invalid-assistant you start server_URL
Your server URL answered with an assistant that is not valid.
Send the same JSON to POST /assistant: its reply names the field.

# assistant-request-returned-no-assistant you start server_URL
Your server URL answered without an assistant.
Return assistant or assistantId for every caller, unknown numbers too.

# call.start.error-vapifault-database-error platform now database
Vapi had a database error during call setup.
Call again; if it repeats, send Vapi support the call ID.
= database-error
= db-error

# call.start.error-vapifault-get-org platform now account
~ Organization not loaded
Vapi failed to fetch your organization.
Call again; if all calls fail, check the API key, then send Vapi support the call ID.

# call.start.error-vapifault-get-subscription platform now billing
~ Subscription not loaded
Vapi failed to fetch your subscription.
Call again; if all calls fail, check Settings › Billing, then send Vapi support the call ID.

# call.start.error-get-org unclear account to:call.start.error-vapifault-get-org
~ Organization not loaded (older code)
Your API key or Vapi: the organization could not be fetched.
Verify the API key. If it is good, send Vapi support the call ID.
@you Every call with this API key fails.
@platform Calls with the same key went through before and after.

# call.start.error-get-subscription unclear billing to:call.start.error-vapifault-get-subscription
~ Subscription not loaded (older code)
Your plan or Vapi: the subscription could not be fetched.
Check Settings › Billing. If the plan is active, send Vapi support the call ID.
@you No active plan under Settings › Billing.
@platform The plan is active, and other calls went through.

# call.start.error-get-transport unclear transport
~ Transport not set up
Your number's credential, the carrier or Vapi: the line could not be set up.
Check the number's credential under Phone Numbers.
Look for the attempt in the carrier's log; if there is none, send Vapi support the call ID.
@you Every call from this number fails.
@carrier The carrier's log shows an error.
@platform The carrier saw no attempt, and other numbers fail too.

# assistant-join-timed-out unclear start now worker
Your server or Vapi: the assistant did not join in time.
If a server URL builds the assistant, time its answer; else send Vapi support the call ID.
! Vapi's page files it under deliberate ends, yet describes a failure.
@you The number has a server URL, and it answered late.
@platform A stored assistant; no server of yours involved.

# assistant-error unclear assistant
Your configuration or Vapi: the assistant failed without saying where.
Read the last error in the Logs tab; if there is none, send Vapi support the call ID.
@you Every call of this assistant fails, or since its last edit.
@platform Several assistants fail in the same minutes.

# license-check-failed unclear start account
Your plan or Vapi: a licence check failed.
Compare the assistant's features with your plan, else send Vapi support the call ID.
@you The assistant uses what your plan lacks.
@platform Unchanged, it works at other times.
`;
