/** The symptom form, and the same assessment for programs: answers in; level, ranking and what is left out, back. */
@ApplicationModule(
        allowedDependencies = {"activity", "safety", "matching", "catalogue", "guard", "input", "time", "web"})
@NullMarked
package dev.unknot.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
