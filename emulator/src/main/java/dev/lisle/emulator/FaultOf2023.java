package dev.lisle.emulator;

/** What the servers of 2023 were seen to answer instead of doing what was asked, body by body. */
public enum FaultOf2023 {
    /** The session is missing, ended or suspended. */
    LOGIN_REQUIRED(
            403,
            "{\"message\":\"login_required\",\"error_title\":\"You've been logged out\",\"error_body\":\"Log back in.\","
                    + "\"logout_reason\":8,\"status\":\"fail\"}"),
    /** Too many calls, for one who is not signed in or stands out. */
    PLEASE_WAIT_401(
            401,
            "{\"message\":\"Please wait a few minutes before you try again.\",\"require_login\":true,"
                    + "\"igweb_rollout\":true,\"status\":\"fail\"}"),
    /** Too many calls. */
    PLEASE_WAIT_429(429, "{\"message\":\"Please wait a few minutes before you try again.\",\"status\":\"fail\"}"),
    /** The account is to prove that it is a person's. */
    CHALLENGE_REQUIRED(
            400,
            "{\"message\":\"challenge_required\",\"challenge\":{\"url\":\"https://example.org/challenge/\","
                    + "\"api_path\":\"/challenge/\",\"hide_webview_header\":true,\"lock\":true,\"logout\":false,"
                    + "\"native_flow\":true,\"flow_render_type\":0},\"status\":\"fail\","
                    + "\"error_type\":\"checkpoint_challenge_required\"}"),
    /** The account is suspended. */
    ACCOUNT_SUSPENDED(
            400,
            "{\"message\":\"challenge_required\",\"challenge\":{\"url\":\"https://example.org/accounts/suspended/\","
                    + "\"api_path\":\"/accounts/suspended/\",\"hide_webview_header\":true,\"lock\":true,"
                    + "\"logout\":false,\"native_flow\":true,\"flow_render_type\":0},\"status\":\"fail\","
                    + "\"error_type\":\"checkpoint_challenge_required\"}"),
    /** The older form of a challenge. */
    CHECKPOINT_REQUIRED(
            400,
            "{\"message\":\"checkpoint_required\",\"checkpoint_url\":\"/challenge/\",\"lock\":false,"
                    + "\"flow_render_type\":0,\"status\":\"fail\"}"),
    /** A challenge that shows itself only as an absent page. */
    MASKED_CHALLENGE(404, "text/plain; charset=utf-8", "Not Found"),
    /** The action is blocked as spam. */
    FEEDBACK_REQUIRED(
            400,
            "{\"message\":\"feedback_required\",\"spam\":true,\"feedback_title\":\"Try again later\","
                    + "\"feedback_message\":\"We limit how often you can do certain things.\","
                    + "\"feedback_url\":\"repute/report_problem/\",\"feedback_appeal_label\":\"Tell us\","
                    + "\"feedback_ignore_label\":\"OK\",\"feedback_action\":\"report_problem\",\"status\":\"fail\"}"),
    /** Taken for a robot. */
    SENTRY_BLOCK(
            400,
            "{\"message\":\"Sorry, there was a problem with your request.\",\"status\":\"fail\","
                    + "\"error_type\":\"sentry_block\"}"),
    /** Too many logins. */
    LOGIN_RATE(
            400,
            "{\"message\":\"There have been too many login attempts.\",\"status\":\"fail\","
                    + "\"error_type\":\"rate_limit_error\"}"),
    /** There is no such account. */
    USER_NOT_FOUND(404, "{\"message\":\"User not found\",\"status\":\"fail\",\"error_type\":\"user_not_found\"}"),
    /** The account has no profile on Threads. */
    USER_NOT_ONBOARDED(400, "{\"message\":\"User not onboarded\",\"status\":\"fail\"}"),
    /** The account is private and not followed. */
    NOT_AUTHORIZED(400, "{\"message\":\"Not authorized to view user\",\"status\":\"fail\"}"),
    /** There is no such post, or no more. */
    MEDIA_NOT_FOUND(400, "{\"message\":\"Media not found or unavailable\",\"status\":\"fail\"}"),
    /** Not one's own post. */
    DELETE_REFUSED(400, "{\"message\":\"could not delete\",\"status\":\"fail\"}"),
    /** The list of who follows cannot be had. */
    FOLLOWERS_NOT_FETCHED(400, "{\"message\":\"Unable to fetch followers\",\"status\":\"fail\"}"),
    /** Not the app. */
    USERAGENT_MISMATCH(400, "{\"message\":\"useragent mismatch\",\"status\":\"fail\"}"),
    /** The wrong HTTP method. */
    WRONG_METHOD(405, "{\"message\":\"\",\"status\":\"fail\"}"),
    /** A body that the server cannot read. */
    UNKNOWN_ISSUE(500, "{\"message\":\"Server has an unknown issue.\",\"status\":\"fail\"}"),
    /** The image of a post is of no use; the answer calls itself a success. */
    MEDIA_NEEDS_REUPLOAD(
            200,
            "{\"message\":\"media_needs_reupload\",\"media\":{\"upload_id\":\"0\",\"device_timestamp\":\"0\"},"
                    + "\"error_title\":\"image not usable\",\"status\":\"ok\"}"),
    /** The bytes of an upload are refused. */
    UPLOAD_REFUSED(
            400,
            "{\"debug_info\":{\"retriable\":false,\"type\":\"ProcessingFailedError\","
                    + "\"message\":\"Request processing failed\"}}"),
    /** A page for those who are not signed in, where JSON was asked for. */
    NOT_LOGGED_IN_PAGE(
            200, "text/html; charset=utf-8", "<!DOCTYPE html><html class=\"not-logged-in\"><body></body></html>"),
    /** A page without any mark: a wall, or a refused anonymous token. */
    PAGE_WITHOUT_MARKS(200, "text/html; charset=utf-8", "<!DOCTYPE html><html><body></body></html>"),
    /** Too many calls of the web interface. */
    GRAPHQL_RATE_LIMIT(
            200,
            "text/javascript; charset=utf-8",
            "{\"errors\":[{\"message\":\"Rate limit exceeded\",\"severity\":\"CRITICAL\",\"code\":1675004}],"
                    + "\"extensions\":{\"is_final\":true}}"),
    /** The web interface has no such thing, or failed inside. */
    GRAPHQL_NULL_DATA(
            200,
            "text/javascript; charset=utf-8",
            "{\"data\":null,\"errors\":[{\"message\":\"A server error noncoercible_field_result occured. Check server"
                    + " logs for details.\",\"severity\":\"ERROR\"}],\"extensions\":{\"is_final\":true}}"),
    /** The web interface does not know the document. */
    GRAPHQL_UNKNOWN_DOCUMENT(
            200,
            "text/javascript; charset=utf-8",
            "{\"errors\":[{\"message\":\"The GraphQL document with ID 1000000000000000 was not found.\","
                    + "\"severity\":\"CRITICAL\"}],\"extensions\":{\"is_final\":true}}"),
    /** The web interface cannot run the document with these variables. */
    GRAPHQL_EXECUTION_ERROR(
            200,
            "text/javascript; charset=utf-8",
            "{\"errors\":[{\"message\":\"execution error\",\"code\":1675002,\"summary\":\"Query error\","
                    + "\"description\":\"Error performing query.\",\"extensions\":{},\"severity\":\"CRITICAL\"}],"
                    + "\"status\":\"ok\"}");

    private final int status;
    private final String contentType;
    private final String body;

    FaultOf2023(int status, String json) {
        this(status, "application/json; charset=utf-8", json);
    }

    FaultOf2023(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    /** The HTTP status that it comes with. */
    public int status() {
        return status;
    }

    /** The content type that it comes with. */
    public String contentType() {
        return contentType;
    }

    /** The body, with invented titles and addresses. */
    public String body() {
        return body;
    }
}
