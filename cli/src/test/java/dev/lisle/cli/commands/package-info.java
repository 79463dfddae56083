@NullMarked
package dev.lisle.cli.commands;

import org.jspecify.annotations.NullMarked;
