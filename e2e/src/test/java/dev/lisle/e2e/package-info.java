/** The whole house, tested from outside: its architecture, its pages, its main job from command line to browser. */
@NullMarked
package dev.lisle.e2e;

import org.jspecify.annotations.NullMarked;
