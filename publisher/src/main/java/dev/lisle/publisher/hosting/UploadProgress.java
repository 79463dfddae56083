package dev.lisle.publisher.hosting;

/** Told how far an upload is, on whatever thread reads the file; must return soon and not throw. */
@FunctionalInterface
public interface UploadProgress {
    /** Told and forgotten. */
    UploadProgress IGNORED = (sent, size) -> {};

    /**
     * More of the file has been read for sending; the last call of an upload has two equal numbers. An upload that a host
     * repeats begins at zero again.
     */
    void sent(long sentInBytes, long sizeInBytes);
}
