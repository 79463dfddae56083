/** Tests. */
@NullMarked
package dev.lisle.hosting.s3;

import org.jspecify.annotations.NullMarked;
