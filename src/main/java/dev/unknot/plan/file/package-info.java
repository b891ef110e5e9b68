/** A plan as a file, and back. */
@NullMarked
package dev.unknot.plan.file;

import org.jspecify.annotations.NullMarked;
