/** Red flags, conditions and triage: whether, and with what limits, a person may have a plan. Plain Java. */
@ApplicationModule(allowedDependencies = "activity")
@NullMarked
package dev.unknot.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
