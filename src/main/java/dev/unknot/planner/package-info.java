/** From a request to a week: what to do, and when, with the reasons. Plain Java: no clock, no chance, no database. */
@ApplicationModule(allowedDependencies = {"activity", "safety"})
@NullMarked
package dev.unknot.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
