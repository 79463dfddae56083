/** Why publishing does not work, and what to do about it. */
@NullMarked
package dev.lisle.cli.doctor;

import org.jspecify.annotations.NullMarked;
