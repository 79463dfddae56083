package dev.lisle.unofficial.settings;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The device that the requests name. Keep one for an account.
 *
 * @param id {@code android-} and 16 lower-case hex digits
 * @param manufacturer not blank
 * @param model not blank; the plus sign of the usual one is part of it
 * @param androidVersion the API level, 1 to 40
 * @param androidRelease not blank, such as {@code 7.1.1}
 */
public record Device(String id, String manufacturer, String model, int androidVersion, String androidRelease) {
    private static final Pattern ID = Pattern.compile("android-[0-9a-f]{16}");
    private static final int RANDOM_BYTES = 8;
    private static final int NEWEST_VERSION = 40;

    /** @throws IllegalArgumentException if a part does not hold what is said above */
    public Device {
        check(isId(id), "device.id is not android- and 16 lower-case hex digits");
        check(!manufacturer.isBlank(), "device.manufacturer is blank");
        check(!model.isBlank(), "device.model is blank");
        check(isVersion(androidVersion), "device.android_version is not 1 to " + NEWEST_VERSION);
        check(!androidRelease.isBlank(), "device.android_release is blank");
    }

    /** The device that the original named, under a random id of its own. */
    public static Device generate() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Device("android-" + HexFormat.of().formatHex(random), "OnePlus", "ONEPLUS+A3010", 25, "7.1.1");
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static boolean isVersion(int version) {
        return version >= 1 && version <= NEWEST_VERSION;
    }

    private static void check(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault + ".");
        }
    }
}
