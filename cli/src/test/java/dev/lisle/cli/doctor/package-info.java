/** What the doctor says of answers that the emulator does not give. */
@NullMarked
package dev.lisle.cli.doctor;

import org.jspecify.annotations.NullMarked;
