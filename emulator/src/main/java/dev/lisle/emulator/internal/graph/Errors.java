package dev.lisle.emulator.internal.graph;

import java.util.List;
import java.util.Locale;

/**
 * Every refusal that the API knows, in one place. Those whose real answer nobody has recorded are marked as invented:
 * the emulator's log says so.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/troubleshooting">Threads troubleshooting</a>
 */
public final class Errors {
    private Errors() {}

    /** No token, or one that the emulator did not make. */
    public static GraphError invalidToken() {
        return GraphError.code(190).oauth().says("Invalid OAuth 2.0 Access Token");
    }

    /** A token that has outlived its time. */
    public static GraphError expiredToken() {
        return expiredToken(400);
    }

    /** A token that has outlived its time, with another status. */
    public static GraphError expiredToken(int status) {
        return GraphError.code(190)
                .oauth()
                .status(status)
                .subcode(463)
                .says("Error validating access token: Session has expired");
    }

    /** A token of an app that its account has removed. */
    public static GraphError appRemoved() {
        return GraphError.code(190)
                .oauth()
                .subcode(458)
                .says("Error validating access token: The user has not authorized application");
    }

    /** A token whose grant has ended after 90 days. */
    public static GraphError grantEnded() {
        return GraphError.code(190)
                .oauth()
                .subcode(463)
                .invented()
                .says("Error validating access token: The grant has ended; the user must log in again");
    }

    /** The token lacks a scope, or the object is somebody else's. */
    public static GraphError noPermission() {
        return noPermission(400);
    }

    /** The same with another status: 500 has been seen. */
    public static GraphError noPermission(int status) {
        return GraphError.code(10).status(status).says("Application does not have permission for this action");
    }

    /** What an app may not do before its review. */
    public static GraphError accessTier() {
        return GraphError.code(10)
                .oauth()
                .subcode(4279067)
                .user(
                        "App Does Not Have Sufficient Access Tier",
                        "The app needs advanced access for this. Submit it for app review.")
                .says("Application does not have permission for this action");
    }

    /** A long-lived token where a short-lived one belongs. */
    public static GraphError sessionKeyInvalid() {
        return GraphError.code(452)
                .oauth()
                .subcode(4279019)
                .says("Session key invalid. This could be because the session key has an incorrect format,"
                        + " or because the user has revoked this session");
    }

    /** A code that was never given out, or is too old, used up, or meant for another app or address. */
    public static GraphError noMatchingCode() {
        return GraphError.code(400).oauth().flat().says("Matching code was not found or was already used");
    }

    /** A secret that is not that of the app. */
    public static GraphError wrongSecret() {
        return GraphError.code(1).oauth().invented().says("Error validating client secret.");
    }

    /** An app that does not exist. */
    public static GraphError unknownApp() {
        return GraphError.code(101)
                .oauth()
                .invented()
                .says("Error validating application. There is no app of this id.");
    }

    /** Somebody whom an app without review does not serve. */
    public static GraphError noTester() {
        return GraphError.code(100)
                .subcode(10)
                .says("This action requires the threads_basic permission. You must submit for app review,"
                        + " or your user must be in the list of Threads testers.");
    }

    /** Nothing visible has this id, or it is of another kind. */
    public static GraphError notFound(String method, String id) {
        return GraphError.code(100)
                .subcode(33)
                .says("Unsupported " + method.toLowerCase(Locale.ROOT) + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions,"
                        + " or does not support this operation");
    }

    /** A container or parent that can't be used, or not yet. */
    public static GraphError mediaNotFound(String id) {
        return GraphError.code(24)
                .oauth()
                .subcode(4279009)
                .user("Media Not Found", "The media with id " + id + " cannot be found.")
                .says("The requested resource does not exist");
    }

    /** A field or an edge that does not exist here. */
    public static GraphError nonexistingField(String name) {
        return GraphError.code(100).says("Tried accessing nonexisting field (" + name + ")");
    }

    /** A path that is known, but not with this method. */
    public static GraphError unsupportedMethod(String method) {
        return GraphError.code(100).says("Unsupported request - method type: " + method.toLowerCase(Locale.ROOT));
    }

    /** A path that leads nowhere at all. */
    public static GraphError unknownPath(String path) {
        return GraphError.code(2500).oauth().status(404).invented().says("Unknown path components: " + path);
    }

    /** A parameter that has to be there. */
    public static GraphError missing(String parameter) {
        return GraphError.code(100).says("The parameter " + parameter + " is required");
    }

    /** More text than a post may hold. */
    public static GraphError textTooLong(int limit) {
        return GraphError.code(100).says("Param text must be at most " + limit + " characters long.");
    }

    /** Something that ought to be an address. */
    public static GraphError notAUri(String parameter) {
        return GraphError.code(100).says("Param " + parameter + " is not a valid URI.");
    }

    /** A parent that is no post. */
    public static GraphError notAMediaId(String parameter) {
        return GraphError.code(100).says("Param " + parameter + " is not a valid threads_media ID");
    }

    /** A parameter that breaks a documented rule for which no recorded answer is known. */
    public static GraphError invalid(String what) {
        return GraphError.code(100).invented().says(what);
    }

    /** A rule that Meta's pages name, but whose code they do not. */
    public static GraphError named(String name, String message) {
        return GraphError.code(100)
                .invented()
                .user("Invalid parameter", message)
                .says(name);
    }

    /** An account that does not exist, is private, or has too few followers to be found. */
    public static GraphError noSuchProfile(String username) {
        return GraphError.code(100)
                .subcode(33)
                .invented()
                .says("No public profile with the username " + username
                        + " and enough followers can be found; lookups need the exact username without @");
    }

    /** A post that is private, limited to countries, or not there. */
    public static GraphError notEmbeddable(String shortcode) {
        return GraphError.code(100)
                .subcode(33)
                .invented()
                .says("The post " + shortcode + " does not exist or may not be embedded");
    }

    /** A reply that stands below another one, and can't be hidden by itself. */
    public static GraphError nestedReply(String id) {
        return invalid("The reply " + id + " does not answer a post of yours directly: it follows the reply above it");
    }

    /** A post that answers none, or none that is still there. */
    public static GraphError notAReply(String id) {
        return invalid("The post " + id + " is no reply");
    }

    /** A reply that the author of the conversation does not allow. */
    public static GraphError replyNotAllowed() {
        return invalid("The reply control of this conversation does not let you reply");
    }

    /** Carousel items that don't exist, are no items, have expired or failed. */
    public static GraphError invalidChildren(List<String> ids) {
        return GraphError.code(100)
                .oauth()
                .subcode(4279004)
                .user(
                        "Invalid Carousel Children",
                        "The children with IDs " + String.join(", ", ids) + " are invalid, nonexistent, or expired.")
                .says("Invalid parameter");
    }

    /** A quota that is used up. */
    public static GraphError rateLimit() {
        return GraphError.code(613)
                .oauth()
                .subcode(4279002)
                .user(
                        "Threads API Rate Limit Exceeded",
                        "You have used up what this account may do in 24 hours. Try again later.")
                .says("Calls to this api have exceeded the rate limit.");
    }

    /** An image whose address gave nothing, or nothing that is a picture. */
    public static GraphError mediaNotFetched(String why) {
        return GraphError.code(1)
                .oauth()
                .subcode(2207052)
                .user("Media download has failed.", why)
                .says("The media could not be fetched from this URI.");
    }

    /** A body that is larger than any call needs. */
    public static GraphError bodyTooLarge(int limitInBytes) {
        return GraphError.code(100)
                .status(413)
                .invented()
                .says("The body of the request is larger than " + limitInBytes + " bytes");
    }

    /** A multipart form that is none, or has no end. */
    public static GraphError unreadableForm(int limitInBytes) {
        return GraphError.code(100)
                .status(413)
                .invented()
                .says("The multipart form can't be read: it is broken, or larger than " + limitInBytes + " bytes");
    }

    /** What the account may not do at the moment. */
    public static GraphError restricted() {
        return GraphError.code(4)
                .oauth()
                .subcode(2207051)
                .invented()
                .user("Action Restricted", "This action is restricted at the moment. Try again later.")
                .says("Application request limit reached");
    }

    /** A container that has become a post already. */
    public static GraphError publishedBefore(String id) {
        return GraphError.code(100).invented().says("The container " + id + " was published before");
    }

    /** What was posted just before. */
    public static GraphError duplicate() {
        return GraphError.code(506).oauth().invented().says("Duplicate status message");
    }

    /** A failure of Meta's that says of itself that it will pass. */
    public static GraphError transientFailure() {
        return GraphError.code(2)
                .oauth()
                .status(500)
                .passing()
                .says("An unexpected error has occurred. Please retry your request later.");
    }

    /** A failure of Meta's that says nothing. */
    public static GraphError unknown() {
        return GraphError.code(1).oauth().status(500).says("An unknown error occurred");
    }

    /** A fault of the emulator itself. */
    public static GraphError unexpected() {
        return GraphError.code(2)
                .oauth()
                .status(500)
                .invented()
                .says("An unexpected error has occurred in the emulator; its log says more.");
    }
}
