@NullMarked
package dev.lisle.cli.shell;

import org.jspecify.annotations.NullMarked;
