/** What people and programs get to see. */
@NullMarked
package dev.lisle.cli.output;

import org.jspecify.annotations.NullMarked;
