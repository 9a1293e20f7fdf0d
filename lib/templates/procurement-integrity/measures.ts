import { month, planned, span, t } from "../template";
import { authority, board, integrity } from "./institutions";

/** Conditions, the donor's own restraint, risks and hearings. */
export const measures = [
  planned("laboratory-independent", "condition", {
    title: t(
      "The laboratory answers to nobody it tests",
      "Le laboratoire ne dépend d’aucun service contrôlé",
      "استقلال المختبر عمن يفحص لهم",
      "El laboratorio no depende de aquellos a quienes controla",
      "O laboratório não depende daqueles que controla",
    ),
    text: t(
      "The institute of standards has its own budget line, its director a term of office, and its results are published whether or not they please the buyer.",
      "L’institut de normalisation a sa ligne budgétaire, son directeur un mandat à durée fixe, et ses résultats sont publiés qu’ils plaisent ou non à l’acheteur.",
      "للمعهد الوطني للمواصفات بند خاص في الميزانية ولمديره ولاية محددة، وتُنشر نتائجه سواء أرضت المشتري أم لا.",
      "El instituto de normalización tiene su propia línea presupuestaria, su director un mandato de duración determinada, y sus resultados se publican, agraden o no al comprador.",
      "O instituto de normalização tem a sua própria linha orçamental, o seu diretor um mandato de duração determinada, e os seus resultados são publicados, agradem ou não ao comprador.",
    ),
    on: "incentive",
    clauses: ["quality-laboratory"],
    type: "policy",
    checkedBy: t(
      "Joint committee with the audit office",
      "Comité conjoint et Cour des comptes",
      "اللجنة المشتركة وديوان المحاسبة",
      "Comité conjunto con la entidad fiscalizadora superior",
      "Comité conjunto com o Tribunal de Contas",
    ),
    consequence: "hold",
    waivedBy: "every_voice",
  }),
  planned("no-tied-aid", "commitment", {
    title: t(
      "No purchase tied to the donor’s firms",
      "Aucun achat lié aux entreprises du bailleur",
      "عدم ربط المشتريات بشركات الجهة المانحة",
      "Ninguna compra vinculada a las empresas del donante",
      "Nenhuma compra ligada às empresas do doador",
    ),
    text: t(
      "Nothing under this package has to be bought from the donor’s country. The donor publishes what it buys for the host by the same rules and within the same days as the host.",
      "Rien au titre du présent pacte ne doit être acheté dans le pays du bailleur. Le bailleur publie ce qu’il achète pour le pays hôte selon les mêmes règles et délais que celui-ci.",
      "لا يُشترط شراء أي شيء بموجب هذا الميثاق من بلد الجهة المانحة. وتنشر الجهة المانحة ما تشتريه للدولة المضيفة بالقواعد والآجال نفسها.",
      "El presente pacto no obliga a comprar nada en el país del donante. El donante publica lo que compra para el país anfitrión según las mismas normas y en los mismos plazos que este.",
      "O presente pacto não obriga a comprar nada no país do doador. O doador publica o que compra para o país anfitrião segundo as mesmas regras e nos mesmos prazos que este.",
    ),
    by: "date",
    due: month(3),
  }),
  planned("reporters-harmed", "risk", {
    title: t(
      "Reprisals against those who report",
      "Représailles contre ceux qui signalent",
      "الانتقام من المبلّغين",
      "Represalias contra quienes denuncian",
      "Represálias contra quem denuncia",
    ),
    type: "human_rights",
    likelihood: 3,
    impact: 4,
    mitigation: t(
      "Reports reach the commission without names; a person who reports may move post on the same pay; reprisals are an offence from the first law on.",
      "Les signalements parviennent à la commission sans noms ; leur auteur peut changer de poste à salaire égal ; les représailles sont une infraction dès la première loi.",
      "تصل البلاغات إلى الهيئة بلا أسماء، وللمبلّغ تغيير موقعه بالأجر نفسه، وتُعدّ الأعمال الانتقامية جريمة منذ القانون الأول.",
      "Las denuncias llegan a la comisión sin nombres; quien denuncia puede cambiar de puesto con el mismo sueldo; las represalias constituyen infracción desde la primera ley.",
      "As denúncias chegam à comissão sem nomes; quem denuncia pode mudar de posto com o mesmo vencimento; as represálias constituem infração desde a primeira lei.",
    ),
    owner: integrity,
  }),
  planned("classified-more", "risk", {
    title: t(
      "More is classified to escape the rules",
      "Classification accrue pour échapper aux règles",
      "التوسع في التصنيف السري للإفلات من القواعد",
      "Mayor clasificación para eludir las normas",
      "Maior classificação para contornar as regras",
    ),
    type: "fiduciary",
    likelihood: 4,
    impact: 3,
    mitigation: t(
      "The share of classified purchases is published and capped; sworn members of the board read each; what was classified opens after a set time.",
      "La part des achats classifiés est publiée et plafonnée ; des membres assermentés de la commission examinent chacun ; ce qui était classifié s’ouvre au terme d’un délai fixé.",
      "تُنشر نسبة المشتريات السرية ويوضع لها سقف، وينظر أعضاء محلَّفون في كل منها، ويُرفع التصنيف بعد مدة محددة.",
      "La proporción de compras clasificadas se publica y tiene un límite; miembros juramentados de la junta examinan cada una; lo que se clasificó se abre al cabo de un plazo fijado.",
      "A proporção de compras classificadas é publicada e tem um limite; membros ajuramentados da instância de recurso examinam cada uma; o que foi classificado é aberto ao fim de um prazo fixado.",
    ),
    owner: board,
  }),
  planned("hear-users", "consultation", {
    title: t(
      "Users and suppliers are heard",
      "Utilisateurs et fournisseurs entendus",
      "الاستماع إلى المستعملين والموردين",
      "Se escucha a usuarios y proveedores",
      "Utilizadores e fornecedores são ouvidos",
    ),
    groups: [
      {
        who: t(
          "Soldiers and officers in remote units",
          "Soldats et policiers des unités éloignées",
          "جنود ورجال شرطة في الوحدات النائية",
          "Militares y policías de unidades remotas",
          "Militares e polícias de unidades remotas",
        ),
      },
      {
        who: t(
          "Small firms, women and youth in business",
          "Petites entreprises, femmes et jeunes entrepreneurs",
          "الشركات الصغيرة ونساء الأعمال وشبابها",
          "Pequeñas empresas, mujeres y jóvenes del mundo empresarial",
          "Pequenas empresas, mulheres e jovens do meio empresarial",
        ),
      },
      {
        who: t(
          "Religious and traditional leaders",
          "Chefs religieux et traditionnels",
          "الزعماء الدينيون والتقليديون",
          "Líderes religiosos y tradicionales",
          "Líderes religiosos e tradicionais",
        ),
      },
      {
        who: t(
          "Journalists and anti-corruption groups",
          "Journalistes et groupes anticorruption",
          "صحفيون ومجموعات مكافحة الفساد",
          "Periodistas y grupos anticorrupción",
          "Jornalistas e grupos anticorrupção",
        ),
      },
    ],
    how: t(
      "Closed meetings for those who serve, open ones for suppliers and citizens, in local languages; a published answer to every proposal.",
      "Réunions à huis clos pour ceux qui servent, ouvertes pour fournisseurs et citoyens, en langues locales ; réponse publiée à chaque proposition.",
      "اجتماعات مغلقة للعاملين في الأجهزة ومفتوحة للموردين والمواطنين باللغات المحلية، ورد منشور على كل اقتراح.",
      "Reuniones a puerta cerrada para quienes sirven, abiertas para proveedores y ciudadanía, en lenguas locales; una respuesta publicada a cada propuesta.",
      "Reuniões à porta fechada para quem serve, abertas para fornecedores e cidadãos, em línguas locais; uma resposta publicada a cada proposta.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-policy", "consultation", {
    title: t(
      "Hearing on what may stay secret",
      "Audition sur ce qui peut rester secret",
      "جلسة استماع حول ما يجوز إبقاؤه سريًا",
      "Audiencia sobre lo que puede permanecer secreto",
      "Audição sobre o que pode permanecer secreto",
    ),
    groups: [
      {
        who: t(
          "Press and universities",
          "Presse et universités",
          "الصحافة والجامعات",
          "Prensa y universidades",
          "Imprensa e universidades",
        ),
      },
      {
        who: t(
          "Chambers of commerce and industry",
          "Chambres de commerce et d’industrie",
          "غرف التجارة والصناعة",
          "Cámaras de comercio e industria",
          "Câmaras de comércio e indústria",
        ),
      },
      { who: authority },
    ],
    how: t(
      "The draft policy is open for sixty days; parliament’s committee hears the groups in public and prints what changed because of them.",
      "Le projet de politique est ouvert soixante jours ; la commission parlementaire entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "تُفتح مسودة السياسة للنقاش ستين يومًا، وتستمع اللجنة البرلمانية إلى المجموعات علنًا وتطبع ما تغيّر بفضلها.",
      "El borrador de la política permanece abierto sesenta días; la comisión parlamentaria escucha a los grupos en público y da a conocer lo que cambió gracias a ellos.",
      "O projeto de política fica aberto sessenta dias; a comissão parlamentar ouve os grupos em público e divulga o que mudou graças a eles.",
    ),
    period: span(18, 22),
  }),
];
