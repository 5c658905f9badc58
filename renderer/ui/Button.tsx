import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import './button.css'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `plain` sits in bars and lists, `solid` is the one thing a dialog is for, `danger` takes something away. */
  look?: 'plain' | 'outline' | 'solid' | 'danger'
  icon?: ReactNode
  /** Shown beside the name in the tooltip, for instance "⌘O". */
  keys?: string | undefined
  /** Text of the tooltip where the button shows no words of its own; it is then its accessible name too. */
  tip?: string | undefined
  type?: 'button' | 'submit'
  ref?: Ref<HTMLButtonElement>
}

/** A button; one with `tip` and no children is an icon button that `tip` names. */
export function Button({ look = 'plain', icon, keys, tip, children, className = '', type = 'button', ...rest }: ButtonProps) {
  const bare = children === undefined
  return (
    <button
      type={type}
      className={`ui-button is-${look} ${bare ? 'is-icon' : ''} ${className}`}
      {...(bare && tip ? { 'aria-label': tip } : {})}
      {...(tip || keys ? { 'data-tip': tip ?? '', 'data-keys': keys ?? '' } : {})}
      {...rest}
    >
      {icon && (
        <span className="ui-button-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      {children !== undefined && <span className="ui-button-text">{children}</span>}
    </button>
  )
}
