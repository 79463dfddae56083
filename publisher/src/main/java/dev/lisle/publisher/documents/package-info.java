/** Drafts as files: JSON both ways, and Markdown with front matter. */
@NullMarked
package dev.lisle.publisher.documents;

import org.jspecify.annotations.NullMarked;
