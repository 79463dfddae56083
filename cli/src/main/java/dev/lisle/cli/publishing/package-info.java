/** From options and files to a chain of posts, and on with a chain that was left unfinished. */
@NullMarked
package dev.lisle.cli.publishing;

import org.jspecify.annotations.NullMarked;
