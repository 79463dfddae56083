/** How long a command of the command line takes, as a whole process. */
@NullMarked
package dev.lisle.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
