// What the city keeps of whoever looks: their complaints, their name, and the way to be forgotten.
import { all, find, get, keepSession, remove, save } from '/assets/api.js';
import { confirm, dialog, empty, html, loading, nothing, said, tell, until } from '/assets/parts.js';
import { forget } from '/assets/device.js';
import { forgetAll } from '/assets/draft.js';
import { status } from '/assets/words.js';

export const list = () => all('/v1/complaints?limit=100', 300);

/** The id of a case by its number: one's own first. */
export async function idOf(number) {
  const own = (await list()).find((item) => item.number === number);
  if (own) return own.id;
  const other = await find(`/v1/cases/${encodeURIComponent(number)}`);
  return other?.kind === 'complaint' ? other.id : null;
}

/** One's own complaints, the latest first. */
export const ownList = (items, names) => html`<ul class="stack tight">
  ${items.map((item) => html`<li class="card"><a href="#${item.number}" class="row between">
    <span><strong>${names.get(item.category) ?? item.category}</strong> <span class="soft small">${item.number}</span></span>
    <span class="row"><span class="chip ${item.overdue ? 'bad' : ''}">${status[item.status] ?? item.status}</span><span class="small soft hide-small">${item.dueAt ? until(item.dueAt) : ''}</span></span></a></li>`)}
</ul>`;

/** Everything of mine, to read and to take along. */
export async function showMine() {
  let content = loading();
  let redraw = () => {};
  const closed = dialog('城市里有我的哪些信息', (close, again) => {
    redraw = again;
    return content;
  });
  try {
    const mine = await get('/v1/me/export');
    const named = mine.complaints.filter((each) => each.contact);
    content = html`
      <dl class="pairs">
        <dt>身份</dt><dd>这台设备随机取的名字,不是您的姓名</dd>
        <dt>诉求</dt><dd>${mine.complaints.length} 件,连同办理过程</dd>
        <dt>姓名电话</dt><dd>${named.length ? html`${named.length} 件里留有:${said([...new Set(named.map((each) => [each.contact.name, each.contact.phone].filter(Boolean).join(' ')))].join(';'))}` : '没有'}</dd>
        <dt>订阅消息</dt><dd>${mine.subscriptions.length ? `${mine.subscriptions.length} 种` : '没有'}</dd>
        ${mine.photos ? html`<dt>照片</dt><dd>${mine.photos.length} 张</dd>` : nothing}
      </dl>
      <p class="hint">姓名电话只有经办的单位和平安办能看,每看一次都有记录;统计、短信和公开数据里都没有。</p>
      <div class="row"><button type="button" @click=${() => save('我的信息.json', new Blob([JSON.stringify(mine, null, 1)], { type: 'application/json' }))}>全部下载</button></div>`;
  } catch (e) {
    content = html`<p class="note bad" role="alert">${e.message}</p>`;
  }
  redraw();
  await closed;
}

/** Forgets whoever asks, here and in the city. */
export async function eraseMine() {
  const sure = await confirm('删除我的信息?',
    '您的姓名、电话、照片和订阅会被删除,并断开您与诉求的联系。诉求会继续办理,但您不能再查看、评价或补充。不能恢复。', '全部删除');
  if (!sure) return false;
  try {
    await remove('/v1/me');
    keepSession(null);
    forget();
    await forgetAll();
    tell('已经删除。这台设备上的也清掉了。');
    return true;
  } catch (e) {
    tell(e.message);
    return false;
  }
}

export const none = () => empty('还没有反映过', '您反映的问题会列在这里。');
