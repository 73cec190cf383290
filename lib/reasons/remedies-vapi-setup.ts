/** What to do about the ends in `vapi-setup.ts`; see `readRemedies`. */
export const VAPI_SETUP_REMEDIES = `
# call.start.error-subscription-frozen
? The card expired or was declined
Update the card under Settings › Billing, then call again.
Calls that were refused meanwhile were not rung: start them again.

# call.start.error-subscription-insufficient-credits
? Auto-reload is off, or its card was declined
? A campaign used the credits up faster than usual
Add credits under Settings › Billing and switch on auto-reload.
Calls that were refused meanwhile were not rung: start them again.

# call.start.error-subscription-wallet-does-not-exist
? The call ran under a fresh or wrong organization
? The wallet was never created on the side of Vapi
Check that the API key is of the organization you pay for.
If it is, ask Vapi support to create the wallet.

# call.start.error-subscription-upgrade-failed
? The card was declined
? The plan cannot be upgraded automatically
Check the card and upgrade by hand under Settings › Billing.

# call.start.error-subscription-concurrency-limit-reached
? A campaign or burst of inbound calls
? Calls that hang on in silence keep their lines
Space out campaigns; retry with growing pauses.
Buy more lines under Settings › Billing.
! This is Vapi's limit. A provider's shows 429 or rate-limit in the code.

# call.start.error-fraud-check-failed
? A new account that dials many numbers or unusual countries
? A prompt or caller ID that looks like somebody else's
Do not repeat it. Tell Vapi support the call ID and what the calls are for.

# call.start.error-enterprise-feature-not-available-recording-consent
? The setting was copied from an enterprise account or an example
Remove recordingConsentPlan from its compliancePlan, or ask Vapi for an enterprise plan.

# call.start.error-vapi-number-international
? The customer is abroad
? A local number was stored without its country code
Import a number of a carrier under Phone Numbers and call from it.
For a call at home, write the number in E.164 form (+ and country code).

# call.start.error-vapi-number-outbound-daily-limit
? Numbers that Vapi itself provides carry a daily limit
Import a number of a carrier under Phone Numbers, or call again tomorrow.

# call-start-error-neither-assistant-nor-server-set
? The assistant was taken off the number, or never set
? The request sends an empty assistantId
Choose an assistant under Phone Numbers; in API calls send assistantId.

# assistant-not-found
? The assistant was deleted
? The API key is of another organization
Choose an existing assistant on the phone number, campaign or request.

# assistant-not-valid
? A field that a newer schema refuses
? A voice, model or tool that no longer exists
Publish it again: the dashboard names the field. From a server, try POST /assistant.

# call.start.error-get-assistant
? The assistant was deleted
? The API key is of another organization
Check that its ID exists under Assistants, in the organization of the API key.

# call.start.error-get-phone-number
? The number was released or never imported
? The phoneNumberId is of another organization
Check under Phone Numbers that it is imported and active.

# call.start.error-get-customer
? The customerId was deleted or is of another organization
Check customerId, or send customer.number in E.164 form.

# call.start.error-get-resources-validation
? A tool or knowledge base that was deleted
? Overrides that do not fit the schema
Call without assistantOverrides; remove deleted tools under Assistant › Tools.

# assistant-request-failed
? The server was down, asleep or slow
? Wrong URL, certificate or firewall
POST an assistant-request to it and time the answer.
Keep one instance warm; do slow look-ups later.

# assistant-request-returned-error
? An exception in your handler
? A database or CRM behind it that failed
Find the exception of that minute in your server's log.

# assistant-request-returned-unspeakable-error
? The handler answered with a stack trace or status instead of a sentence
Return {"error": "a sentence for the caller"}, then mend the exception behind it.

# assistant-request-returned-invalid-assistant
? A missing or misspelt field
? The assistant was not wrapped in {"assistant": …}
Send the same JSON to POST /assistant: its reply names the field.

# assistant-request-returned-no-assistant
? An empty answer for a caller that your handler does not know
Return assistant or assistantId for every caller, unknown numbers too.

# call.start.error-vapifault-database-error
? A short failure on the side of Vapi
Call again; if it repeats, send Vapi support the call ID.

# call.start.error-vapifault-get-org
? A short failure on the side of Vapi
Call again; if all calls fail, check the API key, then send Vapi support the call ID.

# call.start.error-vapifault-get-subscription
? A short failure on the side of Vapi
Call again; if all calls fail, check Settings › Billing, then send Vapi support the call ID.

# call.start.error-get-org
? The API key was deleted or belongs elsewhere
? A short failure on the side of Vapi
Verify the API key. If it is good, send Vapi support the call ID.
@you Every call with this API key fails.
@platform Calls with the same key went through before and after.

# call.start.error-get-subscription
? The plan ended
? A short failure on the side of Vapi
Check Settings › Billing. If the plan is active, send Vapi support the call ID.
@you No active plan under Settings › Billing.
@platform The plan is active, and other calls went through.

# call.start.error-get-transport
? The carrier credential behind the number changed
? An incident at the carrier or at Vapi
Check the number's credential under Phone Numbers.
Look for the attempt in the carrier's log; if there is none, send Vapi support the call ID.
@you Every call from this number fails.
@carrier The carrier's log shows an error.
@platform The carrier saw no attempt, and other numbers fail too.

# assistant-join-timed-out
? Your server URL built the assistant too slowly
? Vapi was slow to start the assistant
If a server URL builds the assistant, time its answer; else send Vapi support the call ID.
! Vapi's page files it under deliberate ends, yet describes a failure.
@you The number has a server URL, and it answered late.
@platform A stored assistant; no server of yours involved.

# assistant-error
? A misconfigured assistant
? A fault on the side of Vapi
Read the last error in the Logs tab; if there is none, send Vapi support the call ID.
@you Every call of this assistant fails, or since its last edit.
@platform Several assistants fail in the same minutes.

# license-check-failed
? A feature outside your plan
? The check itself failed
Compare the assistant's features with your plan, else send Vapi support the call ID.
@you The assistant uses what your plan lacks.
@platform Unchanged, it works at other times.
`;
