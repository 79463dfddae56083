package dev.lisle.cli.mcp;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output, for those who write bytes; each write holds whole characters of UTF-8. */
final class PrintedBytes extends OutputStream {
    private final PrintWriter out;

    PrintedBytes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        out.print(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        out.flush();
    }
}
