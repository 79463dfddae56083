/** Tests of drafts as files. */
@NullMarked
package dev.lisle.publisher.documents;

import org.jspecify.annotations.NullMarked;
