// Goes through everything the interface does with the client that was generated for TypeScript.
// Arguments: server, file with answers.
import { readFileSync } from "node:fs";
import {
  Answers, AnswersFromJSON, Approach, AssessmentsApi, Configuration, KeepingKeepDaysEnum, OrderKeepDaysEnum, PlansApi,
  Problem, ProblemFromJSON, RedFlagCode, ResponseError, TriageLevel,
} from "./client";

const [server, file] = process.argv.slice(2);
const configuration = new Configuration({ basePath: server });
const assessments = new AssessmentsApi(configuration);
const plans = new PlansApi(configuration);
const today = new Date(new Date().toISOString().slice(0, 10));

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

async function refusal(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ResponseError) return ProblemFromJSON(await error.response.json());
    throw error;
  }
  throw new Error("Not refused");
}

async function walk(answers: Answers): Promise<void> {
  const assessment = await assessments.assess({ answers });
  const made = await plans.makePlanRaw({
    order: {
      answers, approaches: assessment.suggested, startDate: today, keepDays: OrderKeepDaysEnum.NUMBER_30, consent: true,
    },
  });
  must(made.raw.headers.has("location"), "a plan has a page");
  const plan = await made.value();
  const key = plan.key;
  must(JSON.stringify(await plans.getPlan({ key })) === JSON.stringify(plan), "a plan is as it was made");
  must((await plans.getWeek({ key, number: 2 })).number === 2, "week 2 is there");
  await changes(key);
  await plans.keepPlan({ key, keeping: { keepDays: KeepingKeepDaysEnum.NUMBER_90 } });
  must((await plans.setTimeZone({ key, inZone: { timeZone: "Asia/Tokyo" } })).timeZone === "Asia/Tokyo", "zone");
  const copy = await plans.importPlan({ planFile: await plans.exportPlan({ key }) });
  const renewed = await plans.renewLink({ key: copy.key });
  await plans.deletePlan({ key: renewed.key });
  await plans.deletePlan({ key });
  must((await refusal(plans.getPlan({ key }))).status === 404, "a deleted plan is gone");
}

async function changes(key: string): Promise<void> {
  const read = await plans.getWishRaw({ key });
  const ifMatch = read.raw.headers.get("etag") ?? "";
  const wish = { ...(await read.value()), approaches: [Approach.Exercise] };
  must((await refusal(plans.changeWish({ key, wish }))).status === 428, "a change names the plan's state");
  must((await plans.changeWish({ key, wish, ifMatch })).approaches[0] === Approach.Exercise, "changed");
  const other = { ...wish, approaches: [Approach.Posture] };
  must((await refusal(plans.changeWish({ key, wish: other, ifMatch }))).status === 412, "told of the other change");
}

async function isRefused(answers: Answers): Promise<void> {
  const tooYoung = await refusal(assessments.assess({ answers: { ...answers, age: 0 } }));
  must(tooYoung.status === 400 && tooYoung.errors![0].field === "age", "a wrong field is named");
  const forbidden = await refusal(plans.makePlan({
    order: {
      answers: { ...answers, redFlags: [RedFlagCode.RfChestPressure] }, approaches: [Approach.Exercise], startDate: today,
    },
  }));
  must(forbidden.status === 422 && forbidden.level === TriageLevel.Emergency, "no plan in an emergency");
  must(forbidden.messages!.length > 0, "told what to do");
}

async function main(): Promise<void> {
  const answers = AnswersFromJSON(JSON.parse(readFileSync(file, "utf8")));
  await walk(answers);
  await isRefused(answers);
  console.log("TypeScript: all journeys");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
