/** Pictures and videos: fetched from where the caller says they are, read for what they are, kept and served. */
@NullMarked
package dev.lisle.emulator.internal.media;

import org.jspecify.annotations.NullMarked;
