import { planned, t } from "../template";

/** Reviews, risks and the end that every package needs, whatever it reforms (F8, F9, I2, I6). */
export const safeguards = [
  planned("verified", "term", {
    title: t("Verified", "Vérifié", "متحقَّق منه"),
    text: t(
      "A milestone is verified when, after the host’s report, the verifiers named for each side have found on the evidence that it is met, or met in part with a score. Where they differ, both findings stand on the record and the milestone is not verified.",
      "Un jalon est vérifié lorsque, à la suite du rapport du pays hôte, les vérificateurs désignés pour chaque partie ont constaté sur pièces qu’il est atteint, ou atteint en partie avec une note. S’ils divergent, les deux constats figurent au registre et le jalon n’est pas vérifié.",
      "يكون المَعلَم متحقَّقًا منه حين يستنتج المتحققون المعيَّنون عن كل طرف، بعد تقرير الدولة المضيفة واستنادًا إلى الأدلة، أنه تحقق، أو تحقق جزئيًا بدرجة معينة. وإذا اختلفوا دُوِّن الاستنتاجان في السجل ولم يُعدّ المَعلَم متحقَّقًا منه.",
    ),
  }),
  planned("yearly-review", "review", {
    title: t("Yearly joint review", "Revue conjointe annuelle", "المراجعة المشتركة السنوية"),
    text: t(
      "The parties look together at milestones, money and indicators, at each other’s promises alike, and at whether the threats and risks written here are still the right ones.",
      "Les parties examinent ensemble les jalons, les financements et les indicateurs, les engagements de chacune avec la même attention, et l’actualité des menaces et des risques énoncés ici.",
      "ينظر الطرفان معًا في المعالم والتمويل والمؤشرات، وفي التزامات كل منهما على حد سواء، وفيما إذا كانت التهديدات والمخاطر المذكورة هنا لا تزال قائمة.",
    ),
    type: "periodic",
    frequency: "yearly",
    first: "+12",
    who: t(
      "Joint committee, with parliament and civil society observing",
      "Comité conjoint, en présence d’observateurs du parlement et de la société civile",
      "اللجنة المشتركة بحضور مراقبين من البرلمان والمجتمع المدني",
    ),
    published: t(
      "The report and the decisions taken",
      "Le rapport et les décisions prises",
      "التقرير والقرارات المتخذة",
    ),
  }),
  planned("closing-review", "review", {
    title: t("What was learned", "Ce qui a été appris", "الدروس المستفادة"),
    text: t(
      "Six months before the end the parties write down together what worked, what did not and why, so that others can use it.",
      "Six mois avant la fin, les parties consignent ensemble ce qui a fonctionné, ce qui n’a pas fonctionné et pourquoi, afin que d’autres puissent s’en servir.",
      "قبل ستة أشهر من الانتهاء يدوّن الطرفان معًا ما نجح وما لم ينجح وأسبابه، كي يستفيد منه آخرون.",
    ),
    type: "after_action",
    frequency: "once",
    first: "+54",
    who: t(
      "Both sides’ teams, with an outside moderator",
      "Les équipes des deux parties, avec un modérateur extérieur",
      "فريقا الطرفين مع ميسّر خارجي",
    ),
    published: t("The whole text", "Le texte intégral", "النص الكامل"),
  }),
  planned("change-of-government", "risk", {
    title: t(
      "Elections or a change of government",
      "Élections ou changement de gouvernement",
      "الانتخابات أو تغيّر الحكومة",
    ),
    text: t(
      "Priorities may shift on either side after an election.",
      "Les priorités peuvent évoluer d’un côté comme de l’autre après une élection.",
      "قد تتبدل الأولويات لدى أي من الطرفين بعد الانتخابات.",
    ),
    type: "political",
    likelihood: 3,
    impact: 4,
    mitigation: t(
      "The committees of both parliaments are heard before signature and each year; a new minister is briefed within sixty days; windows leave six months around a vote.",
      "Les commissions des deux parlements sont entendues avant la signature puis chaque année ; tout nouveau ministre est informé sous soixante jours ; les fenêtres laissent six mois autour d’un scrutin.",
      "تُسمع لجان البرلمانين قبل التوقيع ثم كل سنة، ويُطلَع كل وزير جديد على الملف خلال ستين يومًا، وتترك النوافذ الزمنية ستة أشهر حول كل اقتراع.",
    ),
    owner: t("Joint committee", "Comité conjoint", "اللجنة المشتركة"),
  }),
  planned("running-costs", "risk", {
    title: t(
      "Running costs outlast the support",
      "Des charges qui survivent à l’appui",
      "استمرار التكاليف بعد انتهاء الدعم",
    ),
    type: "fiduciary",
    likelihood: 3,
    impact: 3,
    mitigation: t(
      "Every incentive names the budget line that takes over; the feasibility plan is brought up to date each year and read by the finance ministry and the audit office.",
      "Chaque mesure incitative désigne la ligne budgétaire qui prend le relais ; le plan de faisabilité est actualisé chaque année et examiné par le ministère des Finances et la Cour des comptes.",
      "يحدد كل حافز بند الميزانية الذي يتولى التكلفة بعده، وتُحدَّث خطة الجدوى كل سنة وتنظر فيها وزارة المالية وديوان المحاسبة.",
    ),
    owner: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
  }),
  planned("package-ends", "sunset", {
    title: t("End of the package", "Fin du pacte", "انتهاء الميثاق"),
    text: t(
      "The package ends on the last day of its term. It is renewed only if every party with a voice says so in writing before the notice runs out.",
      "Le pacte prend fin le dernier jour de sa durée. Il n’est reconduit que si chaque partie disposant d’une voix le déclare par écrit avant l’expiration du préavis.",
      "ينتهي الميثاق في اليوم الأخير من مدته. ولا يُجدَّد إلا إذا أعلن كل طرف له صوت ذلك خطيًا قبل انقضاء مدة الإشعار.",
    ),
    on: "package",
    trigger: "date",
    date: "+60",
    noticeDays: 365,
    effect: "expire",
    exit: {
      who: t(
        "The ministry in charge of the reform",
        "Le ministère chargé de la réforme",
        "الوزارة المكلفة بالإصلاح",
      ),
      paidFrom: t(
        "Reform unit: staff and records",
        "Cellule de la réforme : personnel et archives",
        "وحدة الإصلاح: الموظفون والمحفوظات",
      ),
      when: "+54",
      text: t(
        "Six months before the end all data, contracts and open tasks are listed, and each has an owner paid from the national budget.",
        "Six mois avant la fin, l’inventaire des données, contrats et tâches en cours est dressé, et chacun a un responsable rémunéré par le budget national.",
        "قبل ستة أشهر من الانتهاء تُحصر البيانات والعقود والمهام الجارية، ويكون لكل منها مسؤول تدفع أجره الميزانية الوطنية.",
      ),
    },
  }),
];
