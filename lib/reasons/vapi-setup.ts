/** Vapi's ends before an assistant could speak: account, limits, resources, server URL; see `readEntries`. */
export const VAPI_SETUP = `
# call.start.error-subscription-frozen you billing
Your Vapi subscription is frozen: a payment failed.

# call.start.error-subscription-insufficient-credits you billing
Your Vapi credits do not cover a call.

# call.start.error-subscription-wallet-does-not-exist you billing
Your Vapi subscription has no wallet.

# call.start.error-subscription-upgrade-failed you billing
Your plan should have been upgraded for this call, and that failed.

# call.start.error-subscription-concurrency-limit-reached you limits back-off
Your Vapi plan allows no more calls at once.

# call.start.error-fraud-check-failed you account
Your call was blocked by Vapi's fraud detection.

# call.start.error-enterprise-feature-not-available-recording-consent you configuration
~ Recording consent needs Enterprise
Your plan lacks recording consent, which this assistant uses.

# call.start.error-vapi-number-international you phone_number
~ Vapi number cannot call abroad
Your Vapi number does not support international calls.

# call.start.error-vapi-number-outbound-daily-limit you limits
Your Vapi number has used up its outbound calls for today.

# call-start-error-neither-assistant-nor-server-set you start configuration
~ Neither assistant nor server set
Your phone number or request names neither an assistant nor a server URL.
= assistant-not-provided

# assistant-not-found you start configuration
Your call names an assistant ID that does not exist.

# assistant-not-valid you start configuration
Your assistant has settings that Vapi does not accept.
= assistant-not-invalid

# call.start.error-get-assistant you configuration
~ Assistant not loaded
Your assistant could not be fetched.

# call.start.error-get-phone-number you phone_number
~ Phone number not loaded
Your phone number could not be fetched.

# call.start.error-get-customer you configuration
~ Customer not loaded
Your call's customer could not be fetched.

# call.start.error-get-resources-validation you configuration
~ Assistant or tools failed validation
Your assistant, tools or overrides did not pass validation.

# assistant-request-failed you start server_URL
Your server URL could not be reached, or answered too late.

# assistant-request-returned-error you start server_URL
Your server URL answered with an error.

# assistant-request-returned-unspeakable-error you start server_URL
Your server URL answered with an error that cannot be read to the caller.

# assistant-request-returned-invalid-assistant you start server_URL
Your server URL answered with an assistant that is not valid.

# assistant-request-returned-no-assistant you start server_URL
Your server URL answered without an assistant.

# call.start.error-vapifault-database-error platform now database
Vapi had a database error during call setup.
= database-error
= db-error

# call.start.error-vapifault-get-org platform now account
~ Organization not loaded
Vapi failed to fetch your organization.

# call.start.error-vapifault-get-subscription platform now billing
~ Subscription not loaded
Vapi failed to fetch your subscription.

# call.start.error-get-org unclear account to:call.start.error-vapifault-get-org
~ Organization not loaded (older code)
Your API key or Vapi: the organization could not be fetched.

# call.start.error-get-subscription unclear billing to:call.start.error-vapifault-get-subscription
~ Subscription not loaded (older code)
Your plan or Vapi: the subscription could not be fetched.

# call.start.error-get-transport unclear transport
~ Transport not set up
Your number's credential, the carrier or Vapi: the line could not be set up.

# assistant-join-timed-out unclear start now worker
Your server or Vapi: the assistant did not join in time.

# assistant-error unclear assistant
Your configuration or Vapi: the assistant failed without saying where.

# license-check-failed unclear start account
Your plan or Vapi: a licence check failed.
`;
