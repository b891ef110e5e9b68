/** What goes into a week: the activities, and at which level. */
@NullMarked
package dev.unknot.planner.choice;

import org.jspecify.annotations.NullMarked;
