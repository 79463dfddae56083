/** Pages for people, by templates. No script, nothing fetched. */
@NullMarked
package dev.lisle.archive.internal.pages;

import org.jspecify.annotations.NullMarked;
