/**
 * Kinds of failure and their meaning; `{P}` is the provider, `{K}` the key that was used, `{W}` the
 * failure's own words. See `readEntries`.
 */
export const KINDS = `
# content
{P} did not accept what it was sent: {W}.

# credentials
{P} refused {K}: {W}.

# plan
{P} denied {K}: {W}.

# quota
{P} has nothing left for {K}: {W}.

# rate
{P} limits {K}: {W}.

# failed
{P} failed and named no cause: {W}.

# server
{P} failed on its side: {W}.

# overload
{P} could not serve all requests: {W}.

# timeout
{P} took too long: {W}.

# network
{P} lost the connection: {W}.
`;

/**
 * Failures by the words that follow a provider in a code, without status, and their kind; `*` stands for
 * a component. A line `~` replaces words that read badly. See `readEntries`.
 */
export const FAILURES = `
# *-failed,unexpected-error failed
# bad-request-validation-failed content
~ bad request
# *-invalid-config,invalid-config content
# no-such-model-language-tier-combination content
~ model does not fit language
# not-found content
# unauthorized,unauthorized-access,invalid-credentials,*-auth-failed,auth-failed credentials
# incorrect-api-key,invalid-api-key credentials
# *-api-key-missing,api-key-missing credentials
# account-not-in-organization credentials
# model-access-denied,unauthorized-to-access-model plan
# forbidden-api-access-not-available plan
~ API access not available
# paid-only-feature plan
# forbidden-out-of-characters,out-of-credits quota
# exceeded-quota,quota-exceeded,insufficient-funds quota
# insufficent-funds quota
~ insufficient funds
# requested-payment quota
# rate-limit-reached,*-rate-limited,rate-limited rate
# blocked-concurrent-requests-and-requested-upgrade rate
~ too many requests at once
# server-error,*-server-error,invalid-json,returning-invalid-json,invalid-schema server
# word-boost-parsing-failed server
# server-overloaded-error overload
~ server overloaded
# system-busy-and-requested-upgrade overload
~ system busy
# request-timed-out timeout
# bad-gateway-ehostunreach network
~ host unreachable
# network-error,gateway-error,socket-hang-up network
# econnreset network
~ connection reset
# voice-not-found content
# invalid-voice,voice-disabled-by-owner content
# vapi-voice-disabled-by-owner content
# voice-must-be-a-valid-voice-manifest-uri content
~ voice is no manifest URI
# invalid-emotion content
# voice-not-fine-tuned content
# voice-not-fine-tuned-and-cannot-be-used content
~ voice unusable until fine-tuned
# invalid-voice-samples content
# missing-samples-for-voice-clone content
# max-character-limit-exceeded content
# blocked-content-against-their-policy content
~ content against its policy
# blocked-account-in-probation plan
~ account on probation
# blocked-free-plan-and-requested-upgrade plan
~ free plan blocked
# blocked-using-instant-voice-clone-and-requested-upgrade plan
~ instant clone needs upgrade
# blocked-voice-potentially-against-terms-of-service-and-awaiting-verification plan
~ voice awaits verification
# professional-voices-only-for-creator-plus plan
~ voice needs Creator plan
# voice-not-allowed-for-free-users plan
~ voice not on free plan
`;
