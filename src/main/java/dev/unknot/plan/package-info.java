/** The plan a person keeps: made, sealed under a secret link, shown, changed, deleted. */
@ApplicationModule(
        allowedDependencies = {
            "activity",
            "safety",
            "matching",
            "planner",
            "planner::week",
            "planner::check",
            "catalogue",
            "assessment",
            "guard",
            "input",
            "time",
            "web"
        })
@NullMarked
package dev.unknot.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
