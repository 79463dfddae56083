/** Media in S3-compatible object storage, so that Meta can fetch them. */
@NullMarked
package dev.lisle.hosting.s3;

import org.jspecify.annotations.NullMarked;
