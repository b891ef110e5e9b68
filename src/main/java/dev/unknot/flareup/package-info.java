/** It flares up now: which signs need help, and what to do today and for seven days, without a question asked. */
@ApplicationModule(allowedDependencies = {"activity", "safety", "catalogue"})
@NullMarked
package dev.unknot.flareup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
