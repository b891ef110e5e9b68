/** When it goes into the week: the best week there is, proven, with the reasons. */
@NullMarked
package dev.unknot.planner.search;

import org.jspecify.annotations.NullMarked;
