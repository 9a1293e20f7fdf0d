import { clause, eur, t } from "./clause";
import { budgetSupport, caseAnalysis, oversightFund, training, vehicles } from "./support";

export const compactEnds = clause("sunset", {
  title: t("End of the compact", "Fin du pacte", "انتهاء الميثاق"),
  text: t(
    "The compact ends on 31 December 2031. It is renewed only if every party says so in writing before the notice runs out.",
    "Le pacte prend fin le 31 décembre 2031. Il n’est reconduit que si chaque partie le déclare par écrit avant l’expiration du préavis.",
    "ينتهي الميثاق في 31 ديسمبر 2031. ولا يُجدَّد إلا إذا أعلن كل طرف ذلك خطيًا قبل انقضاء مدة الإشعار.",
  ),
  on: "package",
  trigger: "date",
  date: "2031-12-31",
  noticeDays: 365,
  effect: "expire",
  exit: {
    who: t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل"),
    paidFrom: t("12-04 Justice chain", "12-04 Chaîne pénale", "12-04 سلسلة العدالة"),
    when: "2031-07-01",
    text: t(
      "All data, manuals and source code are in the hands of the ministry six months before the end.",
      "Les données, manuels et codes source sont entre les mains du ministère six mois avant la fin.",
      "تكون جميع البيانات والأدلة والشيفرات المصدرية في يد الوزارة قبل ستة أشهر من الانتهاء.",
    ),
  },
});

export const trainersLeave = clause("sunset", {
  title: t(
    "National trainers take over",
    "Relève par les formateurs nationaux",
    "تولي المدربين الوطنيين المهمة",
  ),
  text: t(
    "Seconded trainers leave when phase one’s course has been taught twice by national trainers, and at the latest at the end of 2029.",
    "Les formateurs détachés partent lorsque les formateurs nationaux ont assuré deux fois le cours de la phase un, et au plus tard fin 2029.",
    "يغادر المدربون المُعارون عندما يكون المدربون الوطنيون قد قدموا دورة المرحلة الأولى مرتين، وفي موعد أقصاه نهاية عام 2029.",
  ),
  on: "incentive",
  clause: training.id,
  trigger: "date",
  date: "2029-12-31",
  noticeDays: 180,
  effect: "hand_over",
  exit: {
    who: t("National police academy", "Académie nationale de police", "الأكاديمية الوطنية للشرطة"),
    paidFrom: t("08-11 Training", "08-11 Formation", "08-11 التدريب"),
    when: "2029-07-01",
  },
});

export const oversightTakenOver = clause("sunset", {
  title: t(
    "The budget takes oversight over",
    "Le budget reprend le contrôle",
    "الميزانية تتولى تمويل الرقابة",
  ),
  text: t(
    "The donors furnish the offices and pay the first two years; from 2029 the complaints body and the committee are paid as every other service of the state.",
    "Les bailleurs équipent les bureaux et financent les deux premières années ; dès 2029, l’organe de plaintes et la commission sont financés comme tout autre service de l’État.",
    "يجهّز المانحون المكاتب ويمولون السنتين الأوليين، واعتبارًا من عام 2029 تُموَّل هيئة الشكاوى واللجنة كأي جهاز آخر من أجهزة الدولة.",
  ),
  on: "incentive",
  clause: oversightFund.id,
  trigger: "date",
  date: "2028-12-31",
  noticeDays: 180,
  effect: "hand_over",
  exit: {
    who: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
    paidFrom: t("01-06 Oversight bodies", "01-06 Organes de contrôle", "01-06 هيئات الرقابة"),
    when: "2028-07-01",
  },
});

export const budgetStepsDown = clause("sunset", {
  title: t("Budget support steps down", "L’appui budgétaire décroît", "تناقص دعم الميزانية"),
  on: "incentive",
  clause: budgetSupport.id,
  trigger: "date",
  date: "2030-12-31",
  noticeDays: 365,
  effect: "step_down",
  schedule: [
    { date: "2028-12-31", amount: eur(3_500_000) },
    { date: "2029-12-31", amount: eur(1_500_000) },
    { date: "2030-12-31", amount: eur(0) },
  ],
  exit: {
    who: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
    paidFrom: t("12-01 Complaints body", "12-01 Organe de plaintes", "12-01 هيئة الشكاوى"),
    when: "2030-01-01",
    text: t(
      "The national budget takes over one third of the running costs in each of the years 2029, 2030 and 2031.",
      "Le budget national reprend un tiers des coûts de fonctionnement en 2029, en 2030 et en 2031.",
      "تتحمل الميزانية الوطنية ثلث تكاليف التشغيل في كل من الأعوام 2029 و2030 و2031.",
    ),
  },
});

export const vehiclesHandedOver = clause("sunset", {
  title: t(
    "Vehicles pass to national upkeep",
    "Entretien national des véhicules",
    "انتقال صيانة المركبات إلى الدولة",
  ),
  text: t(
    "From the end of 2029 the ministry pays for fuel, repair and insurance; the end-use visits continue for two more years.",
    "À partir de fin 2029, le ministère prend en charge le carburant, les réparations et l’assurance ; les visites d’utilisation finale se poursuivent deux ans.",
    "اعتبارًا من نهاية عام 2029 تتحمل الوزارة تكاليف الوقود والإصلاح والتأمين، وتستمر زيارات التحقق من الاستخدام النهائي سنتين إضافيتين.",
  ),
  on: "incentive",
  clause: vehicles.id,
  trigger: "date",
  date: "2029-12-31",
  noticeDays: 180,
  effect: "hand_over",
  exit: {
    who: t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية"),
    paidFrom: t("08-07 Vehicle fleet", "08-07 Parc automobile", "08-07 أسطول المركبات"),
    when: "2029-10-01",
  },
});

/** As private as the help that it ends. */
export const analystsLeave = clause(
  "sunset",
  {
    title: t("The analysts leave", "Départ des analystes", "مغادرة المحللين"),
    on: "incentive",
    clause: caseAnalysis.id,
    trigger: "date",
    date: "2029-12-31",
    noticeDays: 90,
    effect: "hand_over",
    exit: {
      who: t("Prosecution service", "Parquet", "النيابة العامة"),
      paidFrom: t("12-04 Justice chain", "12-04 Chaîne pénale", "12-04 سلسلة العدالة"),
      when: "2029-10-01",
    },
  },
  "parties",
);
