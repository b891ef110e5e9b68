package dev.unknot.plan;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes expired plans once an hour. They cannot be opened from the second they expire. */
@Component
class Purge {

    private final PlanService plans;

    Purge(PlanService plans) {
        this.plans = plans;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void run() {
        plans.purge();
    }
}
