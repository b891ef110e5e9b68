package dev.unknot.plan.keeping;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the purge run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlanConfiguration {}
