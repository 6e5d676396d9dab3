import type { PlanScript } from './script';

const remove = true;

/** A plan of a Chinese team's template. */
export const chinesePlan: PlanScript = {
  name: 'Chinese plan',
  folder: 'chinese',
  feature: '审计日志',
  limit: findings => 1.1 * findings,
  steps: [
    { at: '[姓名]', write: '王芳' },
    { at: '', write: '李雷' },
    { at: '[草稿 | 评审中 | 已批准]', choose: '草稿' },
    {
      at: '<!-- 现在的问题是什么？影响了谁？请用两三句话说明。 -->',
      write: '客服无法知道是谁修改了账户，查日志要花半天。',
    },
    { at: '[希望达成什么结果？]', write: '每次修改都记录操作人' },
    { at: '[用什么指标衡量？]', write: '一分钟内可以查到结果' },
    { at: '[这次明确不做什么？]', write: '不记录读取操作' },
    { at: '[留到以后做什么？]', remove },
    { at: '[用几段话描述方案]', write: '各服务把记录写入队列。\n\n一个后台进程把它们存入只追加的表。' },
    { at: '[例如：Go 1.22]', write: 'Go 1.22' },
    { at: '[例如：PostgreSQL]', write: 'MySQL 8' },
    { at: '[例如：Redis]', remove },
    {
      at: '| [接口] | [变更] | [姓名] |',
      write: '| GET /audit-entries | 新增 | 王芳 |\n| PUT /accounts | 写入记录 | 李雷 |',
    },
    { at: '[标题]', write: '在服务层记录' },
    { at: '[为什么这样做？]', write: '只有服务层知道当前用户是谁。' },
    { at: '| [风险] | 高/中/低 | [应对] |', write: '| 表增长很快 | 高 | 按月分区 |' },
    { at: '- [ ] 搭建项目', write: '- [ ] 建表并分区\n- [ ] 配置队列' },
    { at: '- [ ] 灰度发布', write: '- [ ] 先对一成用户开放\n- [ ] 观察队列长度' },
    { at: '[出现问题时如何回滚？]', write: '用开关停止记录。' },
    { at: '[问题]', write: '记录要保存多久？' },
    { at: '[由谁回答？]', write: '法务，本周内' },
  ],
};
