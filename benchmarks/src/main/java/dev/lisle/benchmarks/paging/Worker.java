package dev.lisle.benchmarks.paging;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;

/** The client side, a process of its own: reads all posts as often as asked and prints what each round cost. */
final class Worker {
    private Worker() {}

    /** Reader, address, token, rounds. Prints for each round: posts, wall nanoseconds, CPU nanoseconds of the process. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Reader reader = Reader.of(args[0], URI.create(args[1]), args[2]);
        for (int round = 0; round < Integer.parseInt(args[3]); round++) {
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            long posts = reader.readAll();
            System.out.println(posts + " " + (System.nanoTime() - wall) + " " + (system.getProcessCpuTime() - cpu));
        }
    }
}
