package dev.lisle.emulator.internal.snapshots;

import dev.lisle.emulator.internal.world.WorldSnapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole emulator.
 *
 * @param version the form of the document
 * @param tokens the token that each account shows, by username
 * @param files the pictures and videos
 * @param world everything else
 */
record Snapshot(int version, Map<String, String> tokens, List<FileData> files, WorldSnapshot world) {
    static final int VERSION = 2;

    /**
     * A file.
     *
     * @param id its name in addresses
     * @param declaredType the content type that it came with, or null
     * @param content its bytes, in base64
     */
    @SuppressWarnings("ArrayRecordComponent") // read and written once, never compared
    record FileData(String id, @Nullable String declaredType, byte[] content) {}
}
