package dev.lisle.emulator.faults;

/** An answer that a fault gives instead of the true one. */
public enum FaultAnswer {
    /** 400, code 24, subcode 4279009, "Media Not Found". */
    MEDIA_NOT_FOUND,
    /** 500, code 10, "Application does not have permission": seen although the post went live. */
    NO_PERMISSION,
    /** 400, code 613, subcode 4279002: the quota is said to be used up. */
    RATE_LIMITED,
    /** 400, code 190, subcode 463: the token is said to have expired. */
    TOKEN_EXPIRED,
    /** 500, code 190, subcode 463: the same, with the status that has been seen as well. */
    TOKEN_EXPIRED_500,
    /** 400, code 4, subcode 2207051: the action is restricted. */
    RESTRICTED,
    /** 400, code 506: the same was posted before. */
    DUPLICATE,
    /** 500, code 2, {@code is_transient} true. */
    UNEXPECTED,
    /** 500, code 1, "An unknown error occurred". */
    UNKNOWN,
    /** 502 with a page in HTML. */
    HTML,
    /** 200 with an empty JSON object: no id, no list. */
    WITHOUT_ID
}
