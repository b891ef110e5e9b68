/** What went wrong, in words, as a page or as a problem. */
@NullMarked
package dev.unknot.guard.faults;

import org.jspecify.annotations.NullMarked;
