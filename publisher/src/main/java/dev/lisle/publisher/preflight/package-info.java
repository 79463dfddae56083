/** Whether Meta will take media, told before anything is sent: by content, not by name. */
@NullMarked
package dev.lisle.publisher.preflight;

import org.jspecify.annotations.NullMarked;
