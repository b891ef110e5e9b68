/** Plans at rest: sealed under their keys, in rows, until they expire. */
@NullMarked
package dev.unknot.plan.keeping;

import org.jspecify.annotations.NullMarked;
