import { Component } from 'react';
import type { ReactNode } from 'react';
import styles from './Message.module.css';

interface Props {
  readonly children: ReactNode;
  /** What could not be shown, as the sentence's subject: "This report". */
  readonly what?: string;
}

interface State {
  readonly failed: boolean;
}

/** Keeps a defect in one part of the window from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles['message']} role="alert">
        <p>
          {this.props.what ?? 'The reader'} could not be shown because of a defect in the reader. Nothing of
          yours is lost.
        </p>
        <button type="button" className={styles['action']} onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
