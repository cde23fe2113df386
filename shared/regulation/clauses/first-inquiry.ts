// First-inquiry responsibility (首问责任), FI-1 to FI-6, in our own words.
import { record, rule, stated } from './clause.ts';

export const FIRST_INQUIRY = [
  stated({
    id: 'FI-1',
    title: { zh: '首问负责', en: 'Whoever is asked first answers for it' },
    summary: {
      zh: '最先被问到的干部就是首问责任人。登记时即确定首问责任人，在别人接收之前，任何操作都不能把责任转走。网上、信箱、平台等没有当面询问对象的来件，从下一个上班时段起由该渠道的值班人员负责，没有排班的由便民服务中心负责人负责。',
      en: 'The first staff member asked is responsible. Registering settles who that is, and nothing takes the responsibility away before another has accepted it. What arrives with nobody asked belongs from the next opening hour to the duty person of that channel, or else to the head of the service centre.',
    },
    met: [
      rule('now', '别人接收之前，首问责任不转移', 'Responsibility stays until another has accepted'),
      rule('now', '无人受询的来件按值班表落到人', 'What arrives with nobody asked goes by the duty roster'),
    ],
  }),
  stated({
    id: 'FI-2',
    title: { zh: '来者都接待', en: 'Everybody is received' },
    summary: {
      zh: '来人问的事归不归自己管，都先接待下来，再帮着找到对的人、对的所室。登记时按所选事项或事由中的字词，提示应当承办的所室和人员。',
      en: 'Whether or not the matter is one’s own, the person is welcomed first and then guided to whoever should handle it. While registering, office and handler are suggested from the chosen item or from words in the subject.',
    },
    met: [rule('now', '登记时提示承办所室和承办人', 'The form suggests office and handler while registering')],
  }),
  stated({
    id: 'FI-3',
    title: { zh: '一次性告知', en: 'Told once, and all of it' },
    summary: {
      zh: '自己职责内的事当即就办。一时办不了的，出具一份书面告知，把下一步怎么做、还缺哪些材料、怎么补、到哪里补、多久有结果一次写全。同一件再次告知的，必须写明情况有何变化，并提请效能考评组留意；当初漏写的材料，由所室自己想办法取得。',
      en: 'What is one’s own duty is done at once. Where that is not possible, one written notice says what will happen, what is still missing, how and where to supply it, and until when. A second notice needs changed circumstances and is brought to the appraisal group; what the first one forgot, the office obtains itself.',
    },
    met: [
      rule(
        'now',
        '申请收到后逾期没有告知的，视为收到之日已受理',
        'An application not answered in time counts as accepted on receipt',
      ),
      rule('now', '没有情况变化的第二次告知不予通过', 'A second notice without changed circumstances is refused'),
      record('now', '一次性告知书', 'The one-time notice'),
    ],
  }),
  stated({
    id: 'FI-4',
    title: { zh: '引导转办', en: 'Led there and handed over' },
    summary: {
      zh: '该由别的所室承办的，陪来人过去，并转办到具体所室、具体人员。对方接收以前，首问责任人仍要负责，来人在场时还要一直陪同，并交给来人一张写明所室、姓名和时间的引导单。不接收的，要说明理由并指出应由哪个所室承办；再次被退回或者对职责有争议的，由分管领导一次裁定。',
      en: 'For another office’s duty the person is led there and the case handed to a named office and person. Until they accept it stays with the first responsible person, who remains host and gives a slip with place, name and time. Whoever sends it back says why and where it belongs instead; the second time, or in a dispute, the supervising leader rules once and for all.',
    },
    reading: {
      zh: '原文没有规定接收转办的时间，这里的期限由本系统设定，可以调整。',
      en: 'The source sets no time for taking a case over; the limits here are ours and can be set.',
    },
    met: [
      rule(
        'now',
        '转办、接收、退回、收回各有条件和期限',
        'Handing over, accepting, returning and recalling have conditions and limits',
      ),
      record('now', '交给来人的引导单', 'The slip given to the person'),
    ],
  }),
  stated({
    id: 'FI-5',
    title: { zh: '归属不清的，负责问清', en: 'Unclear whose duty: find out' },
    summary: {
      zh: '一时弄不清该谁办的，由首问责任人负责查明，期间此件仍在其名下。确认不归本镇管的，书面告诉来人原因和应当去的地方，此件随即办结。',
      en: 'While it is unclear whose duty a matter is, finding out is up to the first responsible person, who keeps the case. If it is not the township’s, the person is told in writing why and where to go, which closes it.',
    },
    met: [
      rule(
        'now',
        '查明归属期间不换责任人；对外指引必须写明去处和说明',
        'The search keeps its owner; referring outside needs a place to go and an explanation',
      ),
    ],
  }),
  stated({
    id: 'FI-6',
    title: { zh: '电话首接', en: 'By telephone' },
    summary: {
      zh: '谁接的电话谁就是首问责任人，要记下来电人说的事、姓名、工作单位和联系电话；来电人不愿留的，也照实注明。记下后当即告诉有关领导或者所室。当天下班时还没有转告、也没有答复的来电，系统予以提示；临近下班的来电顺延到次一工作日上午。',
      en: 'Whoever picks up is first responsible and notes the matter, name, organisation and contact, or that the caller declined. It is passed on to a leader or office at once. A call neither passed on nor answered at the end of the day is flagged, a late one the next working morning.',
    },
    met: [
      record('now', '来电登记，可注明来电人不愿留联系方式', 'The call is registered, a declined contact recorded'),
      rule('now', '当日未转告、未答复的来电予以提示', 'A call neither relayed nor answered that day is flagged'),
      rule(
        'now',
        '休息日前的来电问明能否等待，不能等的即送值班领导',
        'Before days off: can it wait? If not, the duty leader hears at once',
      ),
    ],
  }),
];
