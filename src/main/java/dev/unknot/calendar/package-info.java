/** The plan as a file for a calendar: entries that come up to date, and never twice, when a later file is read. */
@ApplicationModule(
        allowedDependencies = {
            "activity",
            "safety",
            "planner",
            "planner::week",
            "guard",
            "input",
            "time",
            "web",
            "plan",
            "plan::pages",
            "plan::weeks"
        })
@NullMarked
package dev.unknot.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
