import styles from './Avatar.module.css';

export interface AvatarProps {
  name: string;
  picture?: string;
  size?: number;
}

/** A face, or the initials in its place. The name always stands beside it. */
export function Avatar(props: AvatarProps) {
  const { name, picture, size = 28 } = props;
  const style = { width: size, height: size, fontSize: size * 0.4 };
  return picture ? (
    <img className={styles.root} style={style} src={picture} alt="" />
  ) : (
    <span className={styles.root} style={style} aria-hidden>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const last = words.length > 1 ? words[words.length - 1] : '';
  return `${words[0]?.[0] ?? '?'}${last[0] ?? ''}`.toUpperCase();
}
