import type { ComponentChildren } from 'preact';

const INLINE = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((https:[^)]+)\)/g;

/** Bold, code and links to other sites. */
function inline(text: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, code, label, href = ''] = match;
    parts.push(text.slice(from, match.index));
    if (bold !== undefined) parts.push(<b>{bold}</b>);
    else if (code !== undefined) parts.push(<code>{code}</code>);
    else {
      parts.push(
        <a href={href} target="_blank" rel="noreferrer">
          {label}
        </a>,
      );
    }
    from = match.index + whole.length;
  }
  return [...parts, text.slice(from)];
}

/** As much of Markdown as our own texts use: headings, paragraphs and lists. */
export function Markdown(props: { readonly text: string }) {
  return (
    <>
      {props.text.split(/\n{2,}/).map((block, i) => {
        const text = block.trim();
        if (text === '') return null;
        if (text.startsWith('## ')) return <h3 key={i}>{inline(text.slice(3))}</h3>;
        if (text.startsWith('# ')) return <h2 key={i}>{inline(text.slice(2))}</h2>;
        if (!text.startsWith('- ')) return <p key={i}>{inline(text)}</p>;
        return (
          <ul key={i}>
            {text
              .slice(2)
              .split('\n- ')
              .map((item) => (
                <li key={item}>{inline(item)}</li>
              ))}
          </ul>
        );
      })}
    </>
  );
}
