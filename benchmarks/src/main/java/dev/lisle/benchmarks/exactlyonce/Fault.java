package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.http.HttpCall;
import java.util.List;
import java.util.stream.Stream;

/** What can become of a call. */
enum Fault {
    NOT_SENT,
    LOST,
    APPLIED_AND_LOST,
    APPLIED_LATE,
    TROUBLE,
    APPLIED_AND_TROUBLE,
    HTML,
    APPLIED_AND_NO_ID,
    LIVE_BUT_NO_PERMISSION,
    NOT_FOUND_YET,
    LIMIT,
    NO_SUCH_POST;

    private static final List<Fault> OF_PUBLISHES = allBut(NO_SUCH_POST);
    private static final List<Fault> OF_DELETIONS = allBut(NOT_FOUND_YET);
    private static final List<Fault> OF_CREATES =
            List.of(NOT_SENT, LOST, APPLIED_AND_LOST, TROUBLE, APPLIED_AND_TROUBLE, HTML, NOT_FOUND_YET);
    private static final List<Fault> OF_STATUSES = List.of(LOST, TROUBLE, HTML, NOT_FOUND_YET);
    private static final List<Fault> OF_POSTS = List.of(LOST, TROUBLE, HTML, NO_SUCH_POST);
    private static final List<Fault> OF_LISTS = List.of(LOST, TROUBLE, HTML);

    /** Which may befall a call; none for what is asked before anything begins. */
    static List<Fault> of(HttpCall call) {
        String path = call.uri().getPath();
        if (path.endsWith("/me")) {
            return List.of();
        }
        if (call.method().equals("POST")) {
            return path.endsWith("/threads_publish") || path.endsWith("/repost") ? OF_PUBLISHES : OF_CREATES;
        }
        if (call.method().equals("DELETE")) {
            return OF_DELETIONS;
        }
        if (isStatus(call)) {
            return OF_STATUSES;
        }
        return path.contains("/me/") ? OF_LISTS : OF_POSTS;
    }

    private static List<Fault> allBut(Fault one) {
        return Stream.of(values()).filter(fault -> fault != one).toList();
    }

    static boolean isStatus(HttpCall call) {
        String query = call.uri().getRawQuery();
        return query != null && query.contains("error_message");
    }
}
